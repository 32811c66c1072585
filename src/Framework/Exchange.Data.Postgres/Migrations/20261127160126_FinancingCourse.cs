using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FinancingCourse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
