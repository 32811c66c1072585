using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CourseNotesAndIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ToldBy",
                table: "Rights_HolderToTell",
                type: "character varying(450)",
                maxLength: 450,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldHow",
                table: "Rights_HolderToTell",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Financing_Course",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Course", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Course_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_RequestNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    LenderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ColleagueId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_RequestNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_RequestNote_Financing_Request_Id",
                        column: x => x.Id,
                        principalTable: "Financing_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Consent_EvidenceFileId",
                table: "Rights_Consent",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_EvidenceFileId",
                table: "Rights_Claim",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Admission_ExitedOn",
                table: "Providers_Admission",
                column: "ExitedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_JoinRequest_UserId",
                table: "Parties_JoinRequest",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_FormerName_EvidenceFileId",
                table: "Parties_FormerName",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Evidence_FileId",
                table: "Parties_Evidence",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingFile_FileId",
                table: "Listings_ListingFile",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Listing_PublishedAt",
                table: "Listings_Listing",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inquiry_State_LastMessageAt",
                table: "Inquiries_Inquiry",
                columns: new[] { "State", "LastMessageAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ImportRun_FileId",
                table: "Imports_ImportRun",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_OperatorReason_UserId",
                table: "Financing_OperatorReason",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Answer_UserId",
                table: "Financing_Answer",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Course_DossierId_At",
                table: "Financing_Course",
                columns: new[] { "DossierId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Course_RequestId_Kind",
                table: "Financing_Course",
                columns: new[] { "RequestId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Course_UserId",
                table: "Financing_Course",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_RequestNote_LenderId_ColleagueId",
                table: "Financing_RequestNote",
                columns: new[] { "LenderId", "ColleagueId" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_RequestNote_UserId",
                table: "Financing_RequestNote",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Financing_Course");

            migrationBuilder.DropTable(
                name: "Financing_RequestNote");

            migrationBuilder.DropIndex(
                name: "IX_Rights_Consent_EvidenceFileId",
                table: "Rights_Consent");

            migrationBuilder.DropIndex(
                name: "IX_Rights_Claim_EvidenceFileId",
                table: "Rights_Claim");

            migrationBuilder.DropIndex(
                name: "IX_Providers_Admission_ExitedOn",
                table: "Providers_Admission");

            migrationBuilder.DropIndex(
                name: "IX_Parties_JoinRequest_UserId",
                table: "Parties_JoinRequest");

            migrationBuilder.DropIndex(
                name: "IX_Parties_FormerName_EvidenceFileId",
                table: "Parties_FormerName");

            migrationBuilder.DropIndex(
                name: "IX_Parties_Evidence_FileId",
                table: "Parties_Evidence");

            migrationBuilder.DropIndex(
                name: "IX_Listings_ListingFile_FileId",
                table: "Listings_ListingFile");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Listing_PublishedAt",
                table: "Listings_Listing");

            migrationBuilder.DropIndex(
                name: "IX_Inquiries_Inquiry_State_LastMessageAt",
                table: "Inquiries_Inquiry");

            migrationBuilder.DropIndex(
                name: "IX_Imports_ImportRun_FileId",
                table: "Imports_ImportRun");

            migrationBuilder.DropIndex(
                name: "IX_Financing_OperatorReason_UserId",
                table: "Financing_OperatorReason");

            migrationBuilder.DropIndex(
                name: "IX_Financing_Answer_UserId",
                table: "Financing_Answer");

            migrationBuilder.DropColumn(
                name: "ToldBy",
                table: "Rights_HolderToTell");

            migrationBuilder.DropColumn(
                name: "ToldHow",
                table: "Rights_HolderToTell");
        }
    }
}
